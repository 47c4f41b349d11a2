package org.codevbot.deploy.practice;

/** Gives a new room its group, last month's plan and a session offered now, in the core. */
interface Founder {
    void found(Room room);
}
