package org.codevbot.deploy;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Codev: the core, the practice room, and each platform whose token is set. */
@SpringBootApplication(scanBasePackages = "org.codevbot")
public class CodevApplication {

    public static void main(String[] args) {
        SpringApplication.run(CodevApplication.class, args);
    }
}
