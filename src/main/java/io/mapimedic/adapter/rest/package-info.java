/** The REST contract of openapi/mapimedic.yaml: reads requests, renders answers, decides nothing. */
@NullMarked
package io.mapimedic.adapter.rest;

import org.jspecify.annotations.NullMarked;
