/**
 * The arithmetic of shapes. In: operations with their numbers, and the feature maps that they read.
 * Out: the feature map that comes out, what a position of it reads, and what it costs in parameters
 * and multiply-adds; the receptive fields of maps that read one another. Plain numbers: nothing
 * here knows the compiler. One class an operation (or a family that differs by a name only).
 */
package dev.atrous.processor.shape;
