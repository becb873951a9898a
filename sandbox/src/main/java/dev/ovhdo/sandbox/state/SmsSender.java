package dev.ovhdo.sandbox.state;

/**
 * A sender name or number of an SMS service.
 *
 * @param status {@code sms.StatusSenderEnum}; only a sender with {@code enable} can be used
 */
public record SmsSender(String sender, String status, String description) {
  public static SmsSender of(String sender) {
    return new SmsSender(sender, "enable", "");
  }

  public boolean isUsable() {
    return status.equals("enable");
  }
}
