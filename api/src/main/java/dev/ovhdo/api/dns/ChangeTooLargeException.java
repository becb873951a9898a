package dev.ovhdo.api.dns;

import dev.ovhdo.client.error.OperationException;

/** A plan affects more records of a zone than the limit permits. Nothing was changed. */
public final class ChangeTooLargeException extends OperationException {
  private static final long serialVersionUID = 1L;

  /** The rejected plan. */
  private final transient ZonePlan plan;

  ChangeTooLargeException(ZonePlan plan) {
    super(
        Category.REFUSED,
        "The plan would change or remove %s of the %s records of %s, more than the limit of %s %%. Nothing was changed. Force the plan if this is intended, or reduce it."
            .formatted(
                plan.affectedRecords(),
                plan.existing(),
                plan.zone(),
                ZonePlan.MAX_AFFECTED_PERCENT),
        null);
    this.plan = plan;
  }

  /** Returns the rejected plan. */
  public ZonePlan plan() {
    return plan;
  }
}
