/** The contracts of the account's services: {@code /services}, {@code /service}, serviceInfos. */
@NullMarked
package dev.ovhdo.sandbox.service;

import org.jspecify.annotations.NullMarked;
