package dev.atrous.examples.primer.arithmetic;

import java.io.StringWriter;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A picture of lines and areas, element by element. */
public final class Svg {

  private static final String NAMESPACE = "http://www.w3.org/2000/svg";

  private final Element element;

  private Svg(Element element) {
    this.element = element;
  }

  /**
   * An empty picture.
   *
   * @param description for those who cannot see it
   * @param style its style sheet
   */
  public static Svg picture(double width, double height, String description, String style) {
    try {
      Document document =
          DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().newDocument();
      Svg root = new Svg(document.createElementNS(NAMESPACE, "svg"));
      document.appendChild(root.element);
      root.set("viewBox", "0 0 " + number(width) + " " + number(height));
      root.set("width", width).set("height", height).set("role", "img");
      root.text("title", description);
      root.text("style", style);
      return root;
    } catch (ParserConfigurationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Adds an element; returns it. */
  public Svg add(String name) {
    Element child = element.getOwnerDocument().createElementNS(NAMESPACE, name);
    element.appendChild(child);
    return new Svg(child);
  }

  /** Adds an element of text; returns it. */
  public Svg text(String name, String text) {
    Svg child = add(name);
    child.element.setTextContent(text);
    return child;
  }

  /** Adds an area with these corners, x and y in turns; returns it. */
  public Svg polygon(String style, double... corners) {
    StringBuilder points = new StringBuilder();
    for (int at = 0; at < corners.length; at += 2) {
      points.append(at == 0 ? "" : " ").append(number(corners[at]));
      points.append(',').append(number(corners[at + 1]));
    }
    return add("polygon").set("class", style).set("points", points.toString());
  }

  /** Adds a line; returns it. */
  public Svg line(String style, double x1, double y1, double x2, double y2) {
    return add("line").set("class", style).set("x1", x1).set("y1", y1).set("x2", x2).set("y2", y2);
  }

  /** Adds a line of text around a middle; returns it. */
  public Svg label(String style, double middle, double y, String text) {
    return text("text", text).set("class", style).set("x", middle).set("y", y);
  }

  /** Sets an attribute of this element. */
  public Svg set(String name, String value) {
    element.setAttribute(name, value);
    return this;
  }

  /** Sets an attribute of this element to a number of two decimals at the most. */
  public Svg set(String name, double value) {
    return set(name, number(value));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value).replaceFirst("\\.?0+$", "");
  }

  /** The picture as a file holds it. */
  @Override
  public String toString() {
    try {
      Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
      transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
      StringWriter text = new StringWriter();
      transformer.transform(new DOMSource(element), new StreamResult(text));
      return text.append('\n').toString();
    } catch (TransformerException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
