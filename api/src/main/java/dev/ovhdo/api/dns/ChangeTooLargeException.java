package dev.ovhdo.api.dns;

import dev.ovhdo.client.error.OperationException;

/** A plan would change so much of a zone that it looks like a mistake. Nothing was changed. */
public final class ChangeTooLargeException extends OperationException {
  private static final long serialVersionUID = 1L;

  /** What was refused. */
  private final transient ZonePlan plan;

  ChangeTooLargeException(ZonePlan plan) {
    super(
        "This would change or remove %s of the %s records of %s, more than %s %%. Nothing was changed. Force it if that is meant, or leave some out."
            .formatted(
                plan.touched(), plan.existing(), plan.zone(), ZonePlan.LARGEST_SHARE_PERCENT),
        null);
    this.plan = plan;
  }

  /** Returns the plan that was refused. */
  public ZonePlan plan() {
    return plan;
  }
}
