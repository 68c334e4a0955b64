"""A zone, certificates and a site behind CloudFront."""

from __future__ import annotations

from typing import Any


def web() -> dict[str, Any]:
    """The resources, by type and name."""
    options = "${tolist(aws_acm_certificate.web.domain_validation_options)[0]"
    return {
        "aws_route53_zone": {"main": {"name": "dev.acme.example"}},
        "aws_route53_record": {
            "validation": {
                "zone_id": "${aws_route53_zone.main.zone_id}",
                "name": f"{options}.resource_record_name}}",
                "type": f"{options}.resource_record_type}}",
                "records": [f"{options}.resource_record_value}}"],
                "ttl": 60,
            },
            "chat": {
                "zone_id": "${aws_route53_zone.main.zone_id}",
                "name": "chat",
                "type": "A",
                "alias": {
                    "name": "${aws_lb.main.dns_name}",
                    "zone_id": "${aws_lb.main.zone_id}",
                    "evaluate_target_health": True,
                },
            },
        },
        "aws_acm_certificate": {
            "web": {
                "domain_name": "dev.acme.example",
                "subject_alternative_names": ["*.dev.acme.example"],
                "validation_method": "DNS",
                "lifecycle": {"create_before_destroy": True},
            }
        },
        "aws_acm_certificate_validation": {
            "web": {
                "certificate_arn": "${aws_acm_certificate.web.arn}",
                "validation_record_fqdns": ["${aws_route53_record.validation.fqdn}"],
            }
        },
        "aws_cloudfront_origin_access_control": {
            "site": {
                "name": "acme-site",
                "origin_access_control_origin_type": "s3",
                "signing_behavior": "always",
                "signing_protocol": "sigv4",
            }
        },
        "aws_cloudfront_response_headers_policy": {
            "site": {
                "name": "acme-site",
                "security_headers_config": {
                    "frame_options": {"frame_option": "DENY", "override": True},
                    "strict_transport_security": {"access_control_max_age_sec": 31536000, "override": True},
                },
            }
        },
        "aws_cloudfront_function": {
            "index": {"name": "acme-index", "runtime": "cloudfront-js-2.0", "code": "function handler(e) { return e }"}
        },
        "aws_cloudfront_distribution": {
            "site": {
                "enabled": True,
                "default_root_object": "index.html",
                "aliases": ["dev.acme.example"],
                "origin": [
                    {
                        "domain_name": "${aws_s3_bucket.target.bucket_regional_domain_name}",
                        "origin_id": "site",
                        "origin_access_control_id": "${aws_cloudfront_origin_access_control.site.id}",
                    }
                ],
                "default_cache_behavior": {
                    "target_origin_id": "site",
                    "viewer_protocol_policy": "redirect-to-https",
                    "allowed_methods": ["GET", "HEAD"],
                    "cached_methods": ["GET", "HEAD"],
                    "cache_policy_id": "658327ea-f89d-4fab-a63d-7e88639e58f6",
                    "response_headers_policy_id": "${aws_cloudfront_response_headers_policy.site.id}",
                    "function_association": [
                        {"event_type": "viewer-request", "function_arn": "${aws_cloudfront_function.index.arn}"}
                    ],
                },
                "restrictions": {"geo_restriction": {"restriction_type": "none"}},
                "viewer_certificate": {
                    "acm_certificate_arn": "${aws_acm_certificate_validation.web.certificate_arn}",
                    "ssl_support_method": "sni-only",
                    "minimum_protocol_version": "TLSv1.2_2021",
                },
            }
        },
    }
