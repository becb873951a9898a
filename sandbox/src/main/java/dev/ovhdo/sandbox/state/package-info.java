/**
 * What the account behind the sandbox holds: applications, credentials, SSH keys, VPSes with their
 * tasks, zones; and the machines behind the VPSes as an interface. Nothing here knows of HTTP or
 * JSON.
 */
@NullMarked
package dev.ovhdo.sandbox.state;

import org.jspecify.annotations.NullMarked;
