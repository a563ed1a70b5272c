package dev.atrous.examples.text;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.HashMap;
import java.util.Map;

/**
 * Letters and digits drawn with a pen, so that a Java without any fonts writes them, and every Java
 * writes the same.
 */
final class Letters {

  /** Columns and rows of the grid on which a letter is drawn. */
  private static final int COLUMNS = 4;

  private static final int ROWS = 6;

  /** From one letter to the next, and from a word to the next. */
  private static final double ADVANCE = 5.4;

  private static final double SPACE = 3.4;

  /** The pen, in columns. */
  private static final float PEN = 0.95f;

  /** A letter's strokes, each the places that it leads through: column and row from the top. */
  private static final Map<Character, String[]> STROKES = strokes();

  private Letters() {}

  /** The width of a line of capital letters, digits and spaces. */
  static double width(String line, double height) {
    double right = line.chars().mapToDouble(letter -> letter == ' ' ? SPACE : ADVANCE).sum();
    return (right - (ADVANCE - COLUMNS)) * height / ROWS;
  }

  /** Draws a line of capital letters, digits and spaces, its upper left corner at 0, 0. */
  static void draw(Graphics2D graphics, String line, double height) {
    double unit = height / ROWS;
    graphics.setStroke(
        new BasicStroke((float) (PEN * unit), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    double left = 0;
    for (char letter : line.toCharArray()) {
      for (String stroke : STROKES.getOrDefault(letter, new String[0])) {
        graphics.draw(path(stroke, left, unit));
      }
      left += (letter == ' ' ? SPACE : ADVANCE) * unit;
    }
  }

  private static Path2D path(String stroke, double left, double unit) {
    Path2D path = new Path2D.Double();
    for (int at = 0; at < stroke.length(); at += 2) {
      double x = left + (stroke.charAt(at) - '0') * unit;
      double y = (stroke.charAt(at + 1) - '0') * unit;
      if (at == 0) {
        path.moveTo(x, y);
      } else {
        path.lineTo(x, y);
      }
    }
    return path;
  }

  private static Map<Character, String[]> strokes() {
    String all =
        "A:062046,1434 B:06003041423303,3344453606 C:4130100105163645 D:06002042442606"
            + " E:40000646,0333 F:400006,0333 G:41301001051636454323 H:0006,4046,0343 I:2026"
            + " J:4045361605 K:0006,400346 L:000646 M:0600234046 N:06004640"
            + " O:103041453616050110 P:06003041423303 Q:103041453616050110,3446"
            + " R:06003041423303,2346 S:413010010213334445361605 T:0040,2026 U:000516364540"
            + " V:002640 W:0016223640 X:0046,4006 Y:002340,2326 Z:00400646"
            + " 0:103041453616050110 1:112026 2:01103041420646 3:004023334445361605 4:36300444"
            + " 5:4000033344453616 6:3012040516364544331304 7:004016"
            + " 8:13020110304142331304051636454433 9:4233130201103041423416";
    Map<Character, String[]> strokes = new HashMap<>();
    for (String letter : all.split(" ")) {
      strokes.put(letter.charAt(0), letter.substring(2).split(","));
    }
    return strokes;
  }
}
