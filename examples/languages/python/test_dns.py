"""Tests a program that changes DNS records, with pytest and a sandbox.

Debian: apt install python3-pytest python3-requests
Run:    pytest test_dns.py, with the variables of the sandbox's ready file
"""
import hashlib
import os
import time

import pytest
import requests

ENDPOINT = os.environ["OVH_ENDPOINT"]
CONTROL = os.environ["OVH_SANDBOX_CONTROL"]
ZONE = "/domain/zone/example.com"


# The program under test.


def call(method, path, body=""):
    """Sends a signed request, and returns the JSON of the response."""
    now = str(int(time.time()))
    text = "+".join(
        [
            os.environ["OVH_APPLICATION_SECRET"],
            os.environ["OVH_CONSUMER_KEY"],
            method,
            ENDPOINT + path,
            body,
            now,
        ]
    )
    headers = {
        "Content-Type": "application/json",
        "X-Ovh-Application": os.environ["OVH_APPLICATION_KEY"],
        "X-Ovh-Consumer": os.environ["OVH_CONSUMER_KEY"],
        "X-Ovh-Timestamp": now,
        "X-Ovh-Signature": "$1$" + hashlib.sha1(text.encode()).hexdigest(),
    }
    response = requests.request(method, ENDPOINT + path, data=body, headers=headers, timeout=10)
    response.raise_for_status()
    return response.json() if response.text else None


def point(name, address):
    """Points a name of the zone to an address."""
    body = '{"fieldType": "A", "subDomain": "%s", "target": "%s"}' % (name, address)
    call("POST", ZONE + "/record", body)
    call("POST", ZONE + "/refresh")


def records(name):
    return call("GET", ZONE + "/record?subDomain=" + name)


# Its tests.


@pytest.fixture(autouse=True)
def reset():
    """Each test begins with the account as it was at the start of the sandbox."""
    requests.post(CONTROL + "/reset", json={}, timeout=10).raise_for_status()


def test_point_publishes_the_record():
    assert records("home") == []

    point("home", "192.0.2.1")

    assert len(records("home")) == 1
    sent = [
        (each["method"], each["path"])
        for each in requests.get(CONTROL + "/journal", timeout=10).json()
        if each["method"] != "GET"
    ]
    assert sent == [("POST", ZONE + "/record"), ("POST", ZONE + "/refresh")]


def test_point_reports_a_refusal():
    assert records("home") == []
    rule = {"fault": "POST /domain/zone/*/record: Client::Forbidden once"}
    requests.post(CONTROL + "/faults", json=rule, timeout=10).raise_for_status()

    with pytest.raises(requests.HTTPError, match="403"):
        point("home", "192.0.2.1")

    assert records("home") == []


def test_reboot_ends_without_waiting():
    call("POST", "/vps/vps-demo/reboot")
    requests.post(CONTROL + "/advance", json={"untilIdle": True}, timeout=10)

    assert call("GET", "/vps/vps-demo")["state"] == "running"
