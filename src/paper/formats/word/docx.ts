// The one door to the package that fills in Word documents.
export * from 'docx';
