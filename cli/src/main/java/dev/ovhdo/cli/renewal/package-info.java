/**
 * A new consumer key, where the old one is missing, expired or revoked: asked for with the consent
 * of the person at the terminal, validated on a page of OVHcloud, written back.
 */
@NullMarked
package dev.ovhdo.cli.renewal;

import org.jspecify.annotations.NullMarked;
