package dev.atrous.processor.onnx.layers;

import dev.atrous.processor.declare.BuiltIn;
import java.util.LinkedHashMap;
import java.util.Map;

/** An operation of a layer's chain: its annotation, with attributes as they are written. */
public final class Part {

  private final BuiltIn operation;
  private final Block block;
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private final Map<String, Weight> weights = new LinkedHashMap<>();
  private Padded padded;
  private boolean biased;
  private Affine affine;

  /** What its weights are called, without {@code .weight}; null if nothing says it. */
  private String weightsName;

  Part(BuiltIn operation) {
    this(operation, null);
  }

  private Part(BuiltIn operation, Block block) {
    this.operation = operation;
    this.block = block;
  }

  /** The use of a block. */
  public static Part of(Block block) {
    return new Part(null, block);
  }

  /** The same operation with other attributes, and without weights. */
  public Part withAttributes(Map<String, String> others) {
    Part part = new Part(operation, block);
    part.attributes.putAll(others);
    part.biased = biased();
    return part;
  }

  /** Gives it an attribute. */
  public Part with(String attribute, String value) {
    attributes.put(attribute, value);
    return this;
  }

  /** Takes an attribute away. */
  Part without(String attribute) {
    attributes.remove(attribute);
    return this;
  }

  /** Gives it an attribute unless it has the value that it has anyway. */
  Part with(String attribute, int value, int otherwise) {
    return value == otherwise ? this : with(attribute, Integer.toString(value));
  }

  /** Gives it a window with padding. */
  Part with(Padded window) {
    padded = window;
    return this;
  }

  /** Says what it computes, if that is all. */
  Part with(Affine all) {
    affine = all;
    return this;
  }

  /** What it computes, if it is only a factor and an addend for each channel; or null. */
  Affine affine() {
    return affine;
  }

  /** Gives it weights. */
  Part with(String weight, Weight values) {
    weights.put(weight, values);
    return this;
  }

  /** Says what its weights are called. */
  public Part named(String name) {
    weightsName = name;
    return this;
  }

  /** The operation of the language, or null for a block. */
  public BuiltIn operation() {
    return operation;
  }

  /** The block that is used, or null for an operation of the language. */
  public Block block() {
    return block;
  }

  /** The simple name of its annotation. */
  public String annotation() {
    return block == null ? operation.annotation() : block.name();
  }

  /** Whether it adds a trained number to each channel. */
  public boolean biased() {
    return biased || weights.containsKey("bias");
  }

  /**
   * Its attributes as they are written, without those that have the value that they have anyway.
   */
  public Map<String, String> attributes() {
    return attributes;
  }

  /** Its weights by what they are called below the name of its operation. */
  public Map<String, Weight> weights() {
    return weights;
  }

  /** Its window, or null. */
  public Padded padded() {
    return padded;
  }

  /**
   * The beginning of its weights' names: first in the file that was read, later in that to be
   * written.
   */
  public String weightsName() {
    return weightsName;
  }

  /** Whether it is a certain operation of the language. */
  public boolean is(BuiltIn other) {
    return operation == other;
  }

  /** Whether it is an operation of the language that has weights. */
  boolean hasWeights() {
    return operation != null
        && !operation.weights().isEmpty()
        && attributes.getOrDefault("affine", affineByDefault()).equals("true");
  }

  private String affineByDefault() {
    return is(BuiltIn.INSTANCE_NORM) ? "false" : "true";
  }

  /** Whether it is a convolution or a linear layer. */
  public boolean isMain() {
    return operation != null && operation.namesLayer();
  }
}
