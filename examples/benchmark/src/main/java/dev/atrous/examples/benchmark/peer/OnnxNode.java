package dev.atrous.examples.benchmark.peer;

import dev.atrous.examples.benchmark.graph.Node;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A NodeProto under construction. */
final class OnnxNode {

  /** AttributeProto.AttributeType. */
  private static final int FLOAT = 1;

  private static final int INT = 2;
  private static final int STRING = 3;
  private static final int INTS = 7;

  private final String name;
  private final List<String> inputs = new ArrayList<>();
  private final Message rest = new Message();

  /** A node with the inputs that are maps. */
  OnnxNode(Node node) {
    this(node.output().name());
    node.inputs().forEach(input -> input(input.name()));
  }

  private OnnxNode(String name) {
    this.name = name;
    rest.put(2, name).put(3, name);
  }

  /** A map of one pixel as a vector. */
  static Message flatten(String input, String output) {
    return new OnnxNode(output).input(input).type("Flatten").attribute("axis", 1).message();
  }

  String name() {
    return name;
  }

  OnnxNode input(String input) {
    inputs.add(input);
    return this;
  }

  OnnxNode onlyInput(String input) {
    inputs.clear();
    return input(input);
  }

  OnnxNode type(String type) {
    rest.put(4, type);
    return this;
  }

  OnnxNode attribute(String attribute, int value) {
    return add(attribute(attribute).put(3, value).put(20, INT));
  }

  OnnxNode attribute(String attribute, float value) {
    return add(attribute(attribute).put(2, value).put(20, FLOAT));
  }

  OnnxNode attribute(String attribute, String value) {
    return add(attribute(attribute).put(4, value.getBytes(StandardCharsets.UTF_8)).put(20, STRING));
  }

  OnnxNode attribute(String attribute, int first, int... others) {
    Message ints = attribute(attribute).put(8, first);
    for (int value : others) {
      ints.put(8, value);
    }
    return add(ints.put(20, INTS));
  }

  Message message() {
    inputs.forEach(input -> rest.put(1, input));
    return rest;
  }

  private static Message attribute(String attribute) {
    return new Message().put(1, attribute);
  }

  private OnnxNode add(Message attribute) {
    rest.put(5, attribute);
    return this;
  }
}
