/** The commands about the services of the account: machines, zones, and all else that is billed. */
@NullMarked
package dev.ovhdo.cli.services;

import org.jspecify.annotations.NullMarked;
