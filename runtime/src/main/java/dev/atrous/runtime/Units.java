package dev.atrous.runtime;

import java.util.Locale;

/** Numbers for people to read. */
public final class Units {

  private static final String[] PREFIXES = {"", "k", "M", "G", "T", "P", "E"};

  private Units() {}

  /** All digits: {@code 2,109,589}. */
  public static String exact(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** Three digits and a power of a thousand: {@code 14.4 M}. */
  public static String brief(double number) {
    int power = 0;
    double scaled = number;
    while (Math.abs(scaled) >= 999.5 && power < PREFIXES.length - 1) {
      scaled /= 1000;
      power++;
    }
    if (power == 0 && scaled == Math.rint(scaled)) {
      return String.format(Locale.ROOT, "%.0f", scaled);
    }
    double size = Math.abs(scaled);
    String format = size >= 99.95 ? "%.0f" : size >= 9.995 ? "%.1f" : "%.2f";
    String digits = String.format(Locale.ROOT, format, scaled);
    return power == 0 ? digits : digits + " " + PREFIXES[power];
  }

  /** Bytes, by thousands: {@code 2.13 MB}, {@code 96 B}. */
  public static String bytes(long bytes) {
    String number = brief(bytes);
    return number.contains(" ") ? number + "B" : number + " B";
  }

  /** A part of a whole: {@code 12.5 %}. */
  public static String percent(double part) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * part);
  }
}
