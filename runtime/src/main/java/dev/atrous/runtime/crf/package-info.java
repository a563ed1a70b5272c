/**
 * The fully connected conditional random field with which DeepLab v1 and v2 sharpen their scores: a
 * picture and a network's scores go in, marginals whose borders follow the picture's edges come
 * out. Needs {@code java.desktop} for the picture.
 */
package dev.atrous.runtime.crf;
