from bascule.check.rules.aws.open_api import RULE
from tests.unit.bascule.check.rules.aws.judged import Judged, addresses, judged


def test_routes_and_function_urls_ask_who_calls() -> None:
    assert judged(RULE, "open_api.tf.json") == Judged(
        passed=addresses("aws_api_gateway_method", "iam", "keyed")
        | addresses("aws_apigatewayv2_route", "jwt")
        | addresses("aws_lambda_function_url", "signed"),
        failed=addresses("aws_api_gateway_method", "open")
        | addresses("aws_apigatewayv2_route", "admin", "connect", "default", "open", "proxy")
        | addresses("aws_lambda_function_url", "open"),
        unknown=addresses("aws_lambda_function_url", "later"),
    )
