"""Which file of a site answers a path that names none."""

from __future__ import annotations

from constructs import Construct

from bascule.bindings import Module
from bascule.bindings._generated.aws.cloudfront_function import CloudfrontFunction

_CODE = """\
function handler(event) {
  var request = event.request;
  var names_a_file = request.uri.split('/').pop().indexOf('.') >= 0;
  if (!names_a_file) request.uri = %s;
  return request;
}
"""

START_PAGE_OF_SITE = "'/index.html'"
START_PAGE_OF_FOLDER = "request.uri.replace(/\\/*$/, '/index.html')"


class PathRewrite(Module):
    """A CloudFront function that turns a path without a file's extension into the path of a start page.

    With `single_page` that is the site's own, so that the page itself can route; else the start page of the path's
    folder, which S3 does not look for by itself. Paths of files are left alone: a file that is missing stays an error,
    where answering every error with the start page would hide it. Paid by the request.
    """

    def __init__(self, scope: Construct, id_: str, *, name: str, single_page: bool) -> None:
        super().__init__(scope, id_)
        function = CloudfrontFunction(
            self,
            "resource",
            name=name,
            runtime="cloudfront-js-2.0",
            comment="Start page for paths that name no file",
            code=_CODE % (START_PAGE_OF_SITE if single_page else START_PAGE_OF_FOLDER),
            publish=True,
        )
        self.arn: str = function.arn
