"""The certificate of the local socket, made once and kept beside the compiled schemas.

The engine pins the certificate that our handshake names. Its own client certificate is not checked: grpcio cannot
verify the curve that it uses. The socket lies in a folder that only its user can open.
"""

from __future__ import annotations

import base64
import json
import os
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

_LIFETIME = timedelta(days=365)
_MARGIN = timedelta(days=1)


@dataclass(frozen=True, kw_only=True)
class Certificate:
    """A private key and its certificate, PEM; `der` is the certificate in base64 without padding, for the handshake."""

    key: str
    certificate: str
    der: str
    expires: float


def load_certificate(folder: Path) -> Certificate:
    """The kept certificate, or a new one where there is none that holds for another day."""
    path = folder / "sandbox-tls.json"
    try:
        kept = Certificate(**json.loads(path.read_text(encoding="utf-8")))
        if kept.expires > (datetime.now(UTC) + _MARGIN).timestamp():
            return kept
    except (OSError, ValueError, TypeError):
        pass
    made = _make()
    with suppress(OSError):  # where nothing can be written, each process makes its own
        _keep(path, made)
    return made


def _keep(path: Path, made: Certificate) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_suffix(f".{os.getpid()}")
    with os.fdopen(os.open(unfinished, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600), "w") as file:
        json.dump(asdict(made), file)
    unfinished.replace(path)


def _make() -> Certificate:
    # Loaded only to make a certificate: the import takes longer than all else at start.
    from cryptography import x509  # noqa: PLC0415
    from cryptography.hazmat.primitives import hashes, serialization  # noqa: PLC0415
    from cryptography.hazmat.primitives.asymmetric import ec  # noqa: PLC0415

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "localhost")])
    now = datetime.now(UTC)
    usage = x509.ExtendedKeyUsage([x509.oid.ExtendedKeyUsageOID.SERVER_AUTH, x509.oid.ExtendedKeyUsageOID.CLIENT_AUTH])
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(hours=1))
        .not_valid_after(now + _LIFETIME)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .add_extension(usage, critical=False)
        .sign(key, hashes.SHA256())
    )
    pem, pkcs8 = serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8
    return Certificate(
        key=key.private_bytes(pem, pkcs8, serialization.NoEncryption()).decode(),
        certificate=certificate.public_bytes(pem).decode(),
        der=base64.b64encode(certificate.public_bytes(serialization.Encoding.DER)).decode().rstrip("="),
        expires=(now + _LIFETIME).timestamp(),
    )
