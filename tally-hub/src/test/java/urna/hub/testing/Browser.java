package urna.hub.testing;

import java.io.File;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Debian's Chromium, without a window, and what a person does with it. */
public final class Browser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int PHONE_HEIGHT = 800;

    private final ChromeDriver driver;

    public Browser() {
        ChromeOptions options = new ChromeOptions();
        options.setBinary("/usr/bin/chromium");
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--window-size=1280,1000");
        driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(new File("/usr/bin/chromedriver"))
                        .build(),
                options);
    }

    public WebDriver driver() {
        return driver;
    }

    /** The element, once it is there. */
    public WebElement find(String css) {
        return new WebDriverWait(driver, PATIENCE).until(page -> page.findElement(By.cssSelector(css)));
    }

    /** Waits until the page's path is this. */
    public void awaitPath(String path) {
        new WebDriverWait(driver, PATIENCE)
                .until(page ->
                        path(Objects.requireNonNull(page.getCurrentUrl())).equals(path));
    }

    private static String path(String address) {
        return address.replaceFirst("^https?://[^/]*", "").replaceFirst("\\?.*$", "");
    }

    public void type(String css, String text) {
        WebElement field = find(css);
        field.clear();
        field.sendKeys(text);
    }

    /** Makes the page as wide as a phone, and says by how many pixels its content is wider than that. */
    public long overflowAtWidth(int width) {
        // The window of a desktop cannot be that narrow.
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", PHONE_HEIGHT, "deviceScaleFactor", 2, "mobile", true));
        Object overflow = driver.executeScript(
                "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
        return (Long) Objects.requireNonNull(overflow);
    }

    @Override
    public void close() {
        driver.quit();
    }
}
