package dev.atrous.runtime.safetensors;

/** Text of an untrusted file as it may appear in a message: one line, of bounded length. */
public final class Quoted {

  private static final int LONGEST = 120;
  private static final char DELETE = 0x7f;

  private Quoted() {}

  /** A name between quotation marks. */
  public static String name(String name) {
    return "'" + text(name) + "'";
  }

  /** Text without control characters, cut where it becomes too long to read. */
  static String text(String text) {
    String start = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    StringBuilder shown = new StringBuilder(start);
    for (int at = 0; at < start.length(); at++) {
      if (start.charAt(at) < ' ' || start.charAt(at) == DELETE) {
        shown.setCharAt(at, '?');
      }
    }
    return shown.toString();
  }
}
