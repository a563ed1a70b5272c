package dev.atrous.processor.graph;

import dev.atrous.processor.problem.Place;
import java.util.List;

/** A layer within its scope. Nodes are told apart by identity. */
public final class Node {

  private final String name;
  private final List<Node> inputs;
  private final Content content;
  private final Place place;
  private final boolean narrowed;
  private final boolean ratesAsWritten;

  Node(
      String name,
      List<Node> inputs,
      Content content,
      Place place,
      boolean narrowed,
      boolean ratesAsWritten) {
    this.name = name;
    this.inputs = List.copyOf(inputs);
    this.content = content;
    this.place = place;
    this.narrowed = narrowed;
    this.ratesAsWritten = ratesAsWritten;
  }

  Node(String name, List<Node> inputs, Content content, Place place) {
    this(name, inputs, content, place, false, false);
  }

  public String name() {
    return name;
  }

  public List<Node> inputs() {
    return inputs;
  }

  public Content content() {
    return content;
  }

  public Place place() {
    return place;
  }

  /** Whether {@code @When} or {@code @Each} changed how many inputs there are. */
  public boolean narrowed() {
    return narrowed;
  }

  /** Whether an output stride no longer changes rates here and behind. */
  public boolean ratesAsWritten() {
    return ratesAsWritten;
  }

  @Override
  public String toString() {
    return name;
  }
}
