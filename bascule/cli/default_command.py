"""A group of commands one of which needs no name."""

from __future__ import annotations

from typing import Any, ClassVar

from typer.core import TyperGroup


class DefaultCommandGroup(TyperGroup):
    """`bascule cost ENV` is `bascule cost show ENV`: what is no command's name belongs to the default one."""

    default: ClassVar[str] = "show"

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """The arguments, with the default command's name before them where none stands there."""
        named = bool(args) and (args[0] in self.commands or args[0] == "--help")
        return super().parse_args(ctx, args if named or not args else [self.default, *args])
