package dev.ovhdo.api;

import dev.ovhdo.client.task.Task;

/** A task of something that the account has: a VPS, a server, a zone, an IP block. */
public sealed interface ServiceTask extends Task permits VpsTask, ServerTask, ZoneTask, IpTask {
  /** Returns under what it is found again, by this program or another. */
  TaskReference reference();
}
