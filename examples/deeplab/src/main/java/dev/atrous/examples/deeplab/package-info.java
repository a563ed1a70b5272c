/**
 * DeepLabv3 on photographs. In come a photograph and published weights; out go a mask of class
 * indices and the photograph with its classes in colour. {@link
 * dev.atrous.examples.deeplab.DeepLab} is the network, {@link dev.atrous.examples.deeplab.Segment}
 * the command.
 */
package dev.atrous.examples.deeplab;
