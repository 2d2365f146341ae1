/** Registry changes as files: for the registry editor, Group Policy, the Office deployment tool and desired state configuration. */
@NullMarked
package io.mapimedic.artifact.registry;

import org.jspecify.annotations.NullMarked;
