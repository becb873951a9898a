package dev.ovhdo.sandbox.state;

/**
 * A name or number under which an account may send text messages.
 *
 * @param status {@code sms.StatusSenderEnum}; only one that is {@code enable} can be used
 */
public record SmsSender(String sender, String status, String description) {
  public static SmsSender of(String sender) {
    return new SmsSender(sender, "enable", "");
  }

  public boolean isUsable() {
    return status.equals("enable");
  }
}
