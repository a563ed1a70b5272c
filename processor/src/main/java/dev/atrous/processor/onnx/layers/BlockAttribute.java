package dev.atrous.processor.onnx.layers;

/**
 * An attribute of a block.
 *
 * @param name its name
 * @param type its type in Java
 * @param otherwise its default, or empty if every use writes it
 */
public record BlockAttribute(String name, String type, String otherwise) {}
