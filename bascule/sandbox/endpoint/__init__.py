"""The simulated cloud's AWS API: a loopback HTTP endpoint for boto3, over the store that the simulated provider writes.

What a deployment of an application does through it and what the next plan sees are one world. It is reached so:

    python -m bascule.sandbox.endpoint STORE --account-id ID

prints the endpoint's URL (`http://127.0.0.1:PORT`), one line, and ends with 0. Where no endpoint of that store lives
yet, it first starts one, which stays behind without a terminal and ends by itself: after two minutes without a
request, or when the store is reset or removed. Two starters at once end with one endpoint. Any mistake is said on
standard error, and the exit code is 1. STORE is the account's file (`.bascule/sandbox/<account>.db`), ID its twelve
digits. `bascule.tools.sandbox_endpoint` calls it.

Clients sign as they do for AWS: the region is read from the signature, credentials are not checked, and any will do.
An operation that is not simulated is refused by name (`OperationNotSimulated`), never answered with something made up.

Importing this package loads nothing; the endpoint itself needs botocore, whose service models it is built from.
"""
