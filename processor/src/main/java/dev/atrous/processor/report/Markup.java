package dev.atrous.processor.report;

import java.io.StringWriter;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Elements of a page, escaped as they must be. */
final class Markup {

  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter writer;

  Markup() {
    try {
      writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private interface Write {
    void run() throws XMLStreamException;
  }

  private Markup write(Write write) {
    try {
      write.run();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible); // a StringWriter does not fail
    }
    return this;
  }

  /**
   * Begins an element.
   *
   * @param attributes names and values in turns; numbers are written with two decimals at the most
   */
  Markup begin(String element, Object... attributes) {
    return write(
        () -> {
          writer.writeStartElement(element);
          for (int at = 0; at < attributes.length; at += 2) {
            writer.writeAttribute((String) attributes[at], value(attributes[at + 1]));
          }
        });
  }

  Markup text(String characters) {
    return write(() -> writer.writeCharacters(characters));
  }

  Markup end() {
    return write(
        () -> {
          writer.writeCharacters("");
          writer.writeEndElement();
        });
  }

  /** An element of nothing but text. */
  Markup element(String element, String characters, Object... attributes) {
    return begin(element, attributes).text(characters).end();
  }

  /** An element without content. */
  Markup empty(String element, Object... attributes) {
    return begin(element, attributes).end();
  }

  private static String value(Object value) {
    if (value instanceof Double number) {
      return number(number);
    }
    return String.valueOf(value);
  }

  /** A coordinate. */
  static String number(double number) {
    String digits = String.format(Locale.ROOT, "%.2f", number);
    return digits.replaceFirst("\\.?0+$", "");
  }

  @Override
  public String toString() {
    write(writer::flush);
    return text.toString();
  }
}
