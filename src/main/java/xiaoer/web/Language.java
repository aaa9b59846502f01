package xiaoer.web;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** Chinese unless the cookie of the language switch, or else the browser, asks for English. */
@Configuration(proxyBeanMethods = false)
class Language implements WebMvcConfigurer {

    @Bean
    LocaleResolver localeResolver() {
        AcceptHeaderLocaleResolver byHeader = new AcceptHeaderLocaleResolver();
        byHeader.setSupportedLocales(List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH));
        byHeader.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
        CookieLocaleResolver byCookie = new CookieLocaleResolver("language");
        byCookie.setDefaultLocaleFunction(byHeader::resolveLocale);
        byCookie.setCookieMaxAge(Duration.ofDays(365));
        byCookie.setCookieHttpOnly(true);
        byCookie.setCookieSameSite("Lax");
        return byCookie;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        LocaleChangeInterceptor languageSwitch = new LocaleChangeInterceptor();
        languageSwitch.setParamName("language");
        languageSwitch.setHttpMethods("GET");
        languageSwitch.setIgnoreInvalidLocale(true);
        interceptors.addInterceptor(languageSwitch);
    }
}
