package dev.ovhdo.sandbox.state;

/** The tasks of zones that the sandbox runs, a part of {@code domain.TaskFunctionEnum}. */
public enum ZoneTaskFunction implements ApiEnum {
  DNSSEC_DISABLE("DnssecDisable"),
  DNSSEC_ENABLE("DnssecEnable"),
  IMPORT("ZoneImport"),
  RESTORE("ZoneRestore");

  private final String text;

  ZoneTaskFunction(String text) {
    this.text = text;
  }

  @Override
  public String text() {
    return text;
  }
}
