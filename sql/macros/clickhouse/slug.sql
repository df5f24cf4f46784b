-- one slug per name: small letters of any script, digits and single hyphens
create or replace function slug as (name) ->
    trim(both '-' from replaceRegexpAll(lowerUTF8(name), '[^\\p{L}\\p{N}]+', '-'))
