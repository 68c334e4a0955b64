"""The stacks that can be deployed, producers before those who read from them."""

from bascule.synth import Catalogue
from stacks.aws.foundation import AwsFoundation

CATALOGUE = Catalogue((AwsFoundation,))
