"""Physical names, made by one function and checked against what their resource allows, and ARNs made from them."""

from bascule.naming.account_naming import AccountNaming
from bascule.naming.name_limit import NameLimit, name_limit, name_limits
from bascule.naming.naming import Naming

__all__ = ["AccountNaming", "NameLimit", "Naming", "name_limit", "name_limits"]
