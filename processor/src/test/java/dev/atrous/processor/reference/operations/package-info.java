/**
 * One naive evaluation per operation of the language: the shape of its output, the parameters that
 * it needs and its values, each as the plain loops of its definition. In go attributes and planar
 * double arrays; out come shapes and planar double arrays.
 */
package dev.atrous.processor.reference.operations;
