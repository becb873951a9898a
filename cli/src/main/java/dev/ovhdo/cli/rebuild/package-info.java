/**
 * The reinstallation of a VPS: the classic commands {@code rebuild} and {@code rebuild-debian}, and
 * the steps that they share with {@code vps rebuild}: plan, question, progress, host keys. SSH
 * itself is in {@code ssh}.
 */
@NullMarked
package dev.ovhdo.cli.rebuild;

import org.jspecify.annotations.NullMarked;
