package dev.ovhdo.sandbox.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An SMS service.
 *
 * @param name the service name
 * @param creditsLeft the remaining credits; a message to France costs one credit per part
 */
public record SmsAccount(
    String name,
    String description,
    double creditsLeft,
    List<SmsSender> senders,
    List<SmsMessage> messages) {

  public SmsAccount {
    senders = List.copyOf(senders);
    messages = List.copyOf(messages);
  }

  public static SmsAccount of(String name, double creditsLeft, List<SmsSender> senders) {
    return new SmsAccount(name, "", creditsLeft, senders, List.of());
  }

  public Optional<SmsSender> sender(String text) {
    return senders.stream().filter(each -> each.sender().equals(text)).findFirst();
  }

  public SmsAccount withDescription(String changed) {
    return new SmsAccount(name, changed, creditsLeft, senders, messages);
  }

  public SmsAccount withSenders(List<SmsSender> changed) {
    return new SmsAccount(name, description, creditsLeft, changed, messages);
  }

  public SmsAccount withMessages(List<SmsMessage> changed) {
    return new SmsAccount(name, description, creditsLeft, senders, changed);
  }

  /** Returns a copy with more messages and without the credits that they cost. */
  public SmsAccount withSent(List<SmsMessage> more) {
    List<SmsMessage> all = new ArrayList<>(messages);
    all.addAll(more);
    double cost = more.stream().mapToDouble(SmsMessage::credits).sum();
    return new SmsAccount(name, description, creditsLeft - cost, senders, all);
  }
}
