package urna.provisioning;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import urna.provisioning.authority.HostName;

/** Reads a host's name or address from the command line. */
final class HostNameConverter implements ITypeConverter<HostName> {
    @Override
    public HostName convert(String text) {
        try {
            return new HostName(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
