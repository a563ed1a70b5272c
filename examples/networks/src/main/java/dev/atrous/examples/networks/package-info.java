/**
 * Published classifiers and the DeepLab family as their papers' tables have them. Weights are named
 * as in the state dicts of torchvision and timm, so that a file saved from there loads as it is.
 */
package dev.atrous.examples.networks;
