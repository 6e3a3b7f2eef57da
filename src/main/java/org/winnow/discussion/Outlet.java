package org.winnow.discussion;

import com.google.common.net.InternetDomainName;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Who published a page, as far as its address tells. */
public final class Outlet {
    private Outlet() {}

    /** Returns the registered domain of an address, its host where that has none, or null where there is no host. */
    public static @Nullable String of(@Nullable String url) {
        if (url == null) {
            return null;
        }
        try {
            String host = URI.create(url).getHost();
            if (host == null) {
                return null;
            }
            InternetDomainName name = InternetDomainName.from(host);
            return name.isUnderPublicSuffix() ? name.topPrivateDomain().toString() : host;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
