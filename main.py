"""The CDKTF app: builds the stacks of the file that BASCULE_ENV names."""

from bascule.synth import run
from stacks import CATALOGUE

if __name__ == "__main__":
    run(CATALOGUE)
