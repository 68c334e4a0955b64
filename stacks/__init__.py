"""The stacks that can be deployed, producers before those who read from them."""

from bascule.synth import Catalogue
from stacks.account.aws_account import AwsAccount
from stacks.aws.access import AwsAccess
from stacks.aws.app import AwsApp
from stacks.aws.data import AwsData
from stacks.aws.foundation import AwsFoundation
from stacks.aws.web import AwsWeb
from stacks.github.access import GitHubAccess
from stacks.github.delivery import Delivery

CATALOGUE = Catalogue(
    (AwsAccount, AwsAccess, GitHubAccess, AwsFoundation, AwsData, AwsApp, AwsWeb, Delivery),
)
