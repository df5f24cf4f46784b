-- one name of a force per name it is called by, as files are named: metropolitan for Metropolitan Police Service
create or replace temp macro stated_force(name) as
    regexp_replace(
        slug(regexp_replace(
            replace(name, '&', ' and '), '\b(police|constabulary|service|force|heddlu|the)\b', ' ', 'gi'
        )),
        '^of-', ''
    )
