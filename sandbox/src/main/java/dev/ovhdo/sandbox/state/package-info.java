/**
 * The state of the sandbox's account: applications, credentials, SSH keys, VPSes, servers, zones,
 * IP blocks, SMS services and tasks; and the interface to the machines of the VPSes and servers.
 * This package knows neither HTTP nor JSON.
 */
@NullMarked
package dev.ovhdo.sandbox.state;

import org.jspecify.annotations.NullMarked;
