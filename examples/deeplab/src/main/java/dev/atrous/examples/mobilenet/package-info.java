/**
 * MobileNetV1, the first network made of separable convolutions and the ancestor of DeepLab's
 * backbone beside it. In comes a picture of 224×224 pixels; out come probabilities of 1001 classes.
 */
package dev.atrous.examples.mobilenet;
