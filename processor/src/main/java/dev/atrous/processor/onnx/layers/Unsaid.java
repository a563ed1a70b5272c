package dev.atrous.processor.onnx.layers;

import dev.atrous.processor.onnx.file.NodeRecord;

/**
 * What the language cannot say.
 *
 * @param node a node of the file
 * @param reason what it does, and what comes nearest
 */
public record Unsaid(NodeRecord node, String reason) {}
