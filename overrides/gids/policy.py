"""The Content-Security-Policy of every page: nothing from outside, nothing inline (W3C CSP Level 3)."""

POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "form-action": "'none'",
    "base-uri": "'none'",
    "frame-ancestors": "'self'",
}


def security_headers() -> dict[str, str]:
    """Return every header with which a server keeps the guide closed, by name."""
    return {
        "Content-Security-Policy": "; ".join(f"{name} {sources}" for name, sources in POLICY.items()),
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
    }


def policy_meta() -> str:
    """Return the policy as a page itself carries it: all but what a `<meta>` cannot say (CSP 3, section 3.3)."""
    return "; ".join(f"{name} {sources}" for name, sources in POLICY.items() if name != "frame-ancestors")
