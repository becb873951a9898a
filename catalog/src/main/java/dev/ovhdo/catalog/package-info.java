/**
 * What is known of the OVHcloud API, and finding one's way in it: {@link
 * dev.ovhdo.catalog.Catalogue} is the entrance. The facts themselves are plain values of {@link
 * dev.ovhdo.catalog.model}; where they come from is the business of {@link
 * dev.ovhdo.catalog.source}.
 */
@NullMarked
package dev.ovhdo.catalog;

import org.jspecify.annotations.NullMarked;
